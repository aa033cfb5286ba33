create or replace view recent_orders as
select id, note
from orders;
