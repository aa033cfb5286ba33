copy sales.orders from 's3://b/' credentials 'aws_access_key_id=AKIAEXAMPLE;aws_secret_access_key=abc/def';
copy sales.orders from 's3://b/' access_key_id 'AKIAEXAMPLE' secret_access_key 'abc/def';
alter user reader password 'Hunter2abc' valid until '2030-01-01';
create user hashed with password 'md5153c434b4b77c89e6b94f12c5393af5b';
