-- Inserts num_items orders of one user, each of one piece of some active product.
create or replace procedure gen_orders(in_email varchar(100), num_items integer)
language plpgsql
as $$
begin
    for item in 1..num_items loop
        insert into orders (email, product_id, quantity, date_created)
        select in_email, id, 1, getdate()
          from products
         where status = 'ACTIVE'
         order by random()
         limit 1;

        if not found then
            raise exception 'no active product to order for "%"', in_email;
        end if;
    end loop;
end;
$$;
