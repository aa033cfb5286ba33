-- a backslash escapes the quote, so that this is one literal: 'it\'s'
select 'it\'s', 'C:\\temp', 'tab\there', 'line\nbreak', '\x41\102';
select 'no escape', 'it''s', E'an \n escape', $$ a \ between dollars $$;
select 'a_b' like 'a\\_b', 'unicode \u0041 is the letter u', 'but \\u0041 is not';
select 'first \\ line '
  'second line',
  'first line '
  'second \\ line';
select 'percent' as "back\slash", '/* \\ */' -- '\'
