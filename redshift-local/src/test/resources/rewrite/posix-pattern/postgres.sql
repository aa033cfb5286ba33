select 'a1' ~ E'[a-z]\\d', 'a b' ~ pg_catalog.redshift_pattern(E'\\bb'), 'a' !~ pg_catalog.redshift_pattern(E'\\<b') and 'x' ~ ('^x$' || ''), ~5, 'a.b' ~ E'a\\.b';
select 'it''s (?' as text where 'a' ~ ('b' || 'c') or 'a' !~ 'b*';
