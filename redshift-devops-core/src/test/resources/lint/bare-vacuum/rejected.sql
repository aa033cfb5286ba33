vacuum;
-- file: V2__full.sql
vacuum delete only;
-- file: V3__boost.sql
vacuum full to 99 percent boost;
