def log = new File(basedir, 'build.log').readLines()

def problem = log.findIndexOf { it.startsWith('[ERROR] RD101: ') }
assert log[problem] == '[ERROR] RD101: no target database is configured, and this is a CI environment (the environment variable CI is set)'
assert log[problem + 1] == '[ERROR]   help: set -Dredshift.secretId=... to a secret of AWS Secrets Manager; or set the environment variables' +
    ' FLYWAY_URL, FLYWAY_USER and FLYWAY_PASSWORD;' +
    ' or set -Dredshift.url=jdbc:redshift://host:5439/database and -Dredshift.user=name with the password in the environment' +
    ' variable REDSHIFT_PASSWORD or in the server of settings.xml that -Dredshift.serverId names;' +
    ' or set -Dredshift.local=true for a local Redshift'
assert !log.any { it.startsWith('[INFO] Target: ') }
