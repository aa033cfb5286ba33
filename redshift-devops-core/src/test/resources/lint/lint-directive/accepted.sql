-- redshift-lint: off RSL003, RSL024 nothing is in it yet
truncate sales.stage;
select '-- redshift-lint: nonsense';
/* redshift-lint: off file RSL026 */
