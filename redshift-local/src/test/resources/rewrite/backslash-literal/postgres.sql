-- a backslash escapes the quote, so that this is one literal: 'it\'s'
select E'it\'s', E'C:\\temp', E'tab\there', E'line\nbreak', E'\x41\102';
select 'no escape', 'it''s', E'an \n escape', $$ a \ between dollars $$;
select 'a_b' like E'a\\_b', E'unicode u0041 is the letter u', E'but \\u0041 is not';
select E'first \\ line '
  'second line',
  E'first line '
  'second \\ line';
select E'', E'a', E'a', E'a', E'a', E'\001', E'\x01', E'\\0', E'it''s ';
select E'first'
  '', 'third';
select 'percent' as "back\slash", E'/* \\ */' -- '\'
