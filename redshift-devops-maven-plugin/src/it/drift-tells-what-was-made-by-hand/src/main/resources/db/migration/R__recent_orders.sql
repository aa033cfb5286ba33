create or replace view recent_orders as
select id
from orders;
