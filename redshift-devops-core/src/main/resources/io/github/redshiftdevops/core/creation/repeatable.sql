-- @description@
--
-- Applied again whenever it changes: write CREATE OR REPLACE and IF EXISTS.

