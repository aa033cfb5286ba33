-- System information functions
-- https://docs.aws.amazon.com/redshift/latest/dg/r_System_information_functions.html

-- Built-in functions are called by their OID, so that one can be replaced only after it got another name.
alter function pg_catalog.version() rename to pg_version;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_VERSION.html
create function pg_catalog.version() returns text
    language sql stable parallel safe
    return 'PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2 20041017 (Red Hat 3.4.2-6.fc3), '
        || 'Redshift 1.0.100000';
