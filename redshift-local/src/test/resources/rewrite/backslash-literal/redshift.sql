-- a backslash escapes the quote, so that this is one literal: 'it\'s'
select 'it\'s', 'C:\\temp', 'tab\there', 'line\nbreak', '\x41\102';
select 'no escape', 'it''s', E'an \n escape', $$ a \ between dollars $$;
select 'a_b' like 'a\\_b', 'unicode \u0041 is the letter u', 'but \\u0041 is not';
select 'first \\ line '
  'second line',
  'first line '
  'second \\ line';
select '\0', 'a\0b', 'a\000b', 'a\x00b', 'a\x0 b', '\001', '\x01', '\\0', 'it''s \0 over';
select 'first\0 line'
  'second \ line', 'third';
select 'percent' as "back\slash", '/* \\ */' -- '\'
