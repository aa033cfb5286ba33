select 'a1' ~ '[a-z]\\d', 'a b' ~ '\\bb', 'a' !~ '\\<b' and 'x' ~ ('^x$' || ''), ~5, 'a.b' ~ 'a\\.b';
select 'it''s (?' as text where 'a' ~ ('b' || 'c') or 'a' !~ 'b*';
