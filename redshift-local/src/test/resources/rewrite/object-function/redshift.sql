select object('a', 1, 'b', object()), 'object(1)', object from (select 1 as object) as object;
select object_transform(json_parse('{"a":{"b":1}}') keep '"a"."b"', '"c"' set '"d"', 1 + 1, '"e"', 'x');
select object_transform(object('a', 1) keep '"a"'), object_transform(object() set '"a"', array(1));
select object_transform(json_parse('{}'))
