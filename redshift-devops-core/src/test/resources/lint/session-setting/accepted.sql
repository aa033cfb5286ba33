set local search_path to sales;
update sales.orders set a = 1;
create procedure sales.p() as $$ begin null; end $$ language plpgsql set search_path to sales;
