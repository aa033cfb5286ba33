-- Closes the active products that are staged, inserts the staged rows as new products and empties the staging table.
-- Must be called outside of a transaction block: TRUNCATE commits what was done before it.
create or replace procedure merge_staged_products()
language plpgsql
as $$
begin
    update products
       set status = 'CLOSED',
           close_date = current_date
      from products_staging
     where products.product_name = products_staging.product_name
       and products.status = 'ACTIVE';

    insert into products (product_name, price)
    select product_name, price
      from products_staging;

    truncate products_staging;
end;
$$;
