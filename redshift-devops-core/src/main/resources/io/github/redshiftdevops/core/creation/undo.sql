-- @description@
--
-- Takes back what @undone@ did.

