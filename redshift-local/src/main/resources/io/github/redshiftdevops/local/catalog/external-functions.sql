-- External functions, which call AWS Lambda.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_FUNCTION.html

create table pg_catalog.redshift_external_function (
    functionid oid primary key,
    service text not null,
    service_name text not null,
    iam_role text,
    retry_timeout bigint not null,
    max_batch_rows bigint not null,
    max_batch_size bigint not null
);

grant select on pg_catalog.redshift_external_function to public;

comment on column pg_catalog.redshift_external_function.retry_timeout is 'in milliseconds';
comment on column pg_catalog.redshift_external_function.max_batch_size is 'in KB';

create function pg_catalog.redshift_record_external_function(
        function regprocedure, service text, service_name text, iam_role text default null,
        retry_timeout bigint default 20000, max_batch_rows bigint default 2147483647, max_batch_size bigint default 5120)
    returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if iam_role is null then
        raise syntax_error using message = 'IAM_ROLE is required for CREATE EXTERNAL FUNCTION';
    elsif max_batch_rows not between 1 and 2147483647 then
        raise invalid_parameter_value using message = 'MAX_BATCH_ROWS must be between 1 and 2147483647';
    elsif max_batch_size not between 1 and 5120 then
        raise invalid_parameter_value using message = 'MAX_BATCH_SIZE must be between 1 KB and 5 MB';
    end if;
    delete from redshift_external_function where functionid = function;
    insert into redshift_external_function
    values (function, service, service_name, iam_role, retry_timeout, max_batch_rows, max_batch_size);
end $$;

-- What an external function does with the arguments of a row. The gateway gets the request as a notice with a SQLSTATE of
-- its own, which is never passed on, and answers into a file of the data directory: PostgreSQL has nothing else that a
-- statement sees before it ends, whatever its transaction's snapshot is.
-- https://docs.aws.amazon.com/redshift/latest/dg/udf-creating-a-lambda-sql-udf.html
create function pg_catalog.redshift_invoke(service text, service_name text, arguments jsonb) returns text
    language plpgsql volatile security definer
    set search_path = pg_catalog set client_min_messages = notice as $$
declare
    request text := gen_random_uuid();
    file constant text := 'redshift_lambda_' || pg_backend_pid();
    answer text;
    response jsonb;
begin
    if service <> 'lambda' then
        raise feature_not_supported using message = 'SAGEMAKER endpoints are not supported by the local Redshift';
    end if;
    raise notice using errcode = 'RSLMB', message = jsonb_build_object(
        'lambda', service_name, 'request', request, 'file', file,
        'event', jsonb_build_object(
            'request_id', request, 'cluster', 'local', 'user', session_user, 'database', current_database(),
            'external_function', service_name, 'query_id', txid_current(), 'num_records', 1,
            'arguments', jsonb_build_array(arguments)))::text;
    loop
        answer := pg_read_file(file, true);
        exit when starts_with(answer, request || ' ') and right(answer, 2) = E'.\n';
        perform pg_sleep(0.001);
    end loop;
    answer := convert_from(decode(rtrim(substr(answer, length(request) + 2), E'.\n'), 'hex'), 'UTF8');
    if answer = '' then
        raise undefined_function using
            message = format('Lambda function "%s" is not known to the local Redshift', service_name),
            hint = format('register what it does in Java: LocalRedshift.lambda("%s", request -> response)', service_name);
    end if;
    response := answer::jsonb;
    if jsonb_typeof(response) = 'string' then
        response := (response #>> '{}')::jsonb;
    end if;
    if response ->> 'success' = 'false' then
        raise internal_error using message = coalesce(response ->> 'error_msg', 'Lambda function reported no success');
    elsif jsonb_typeof(response -> 'results') is distinct from 'array'
        or jsonb_array_length(response -> 'results') <> 1 then
        raise internal_error using
            message = format('The response of Lambda function "%s" needs "results" of as many elements as there are'
                ' "arguments"', service_name),
            detail = answer;
    end if;
    return response #>> '{results,0}';
end $$;
