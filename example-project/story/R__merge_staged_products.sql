-- The first version: it closes products without a date and leaves the staged rows where they are.
create or replace procedure merge_staged_products()
language plpgsql
as $$
begin
    update products
       set status = 'CLOSED'
      from products_staging
     where products.product_name = products_staging.product_name
       and products.status = 'ACTIVE';

    insert into products (product_name, price)
    select product_name, price
      from products_staging;
end;
$$;
