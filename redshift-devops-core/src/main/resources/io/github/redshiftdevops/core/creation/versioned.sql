-- @description@
--
-- Applied once. Never change it after others have got it: write a new migration instead.

