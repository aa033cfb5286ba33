create table a (g int, v int);
select ratio_to_report(v, sum(v) over (partition by g)), ratio_to_report(coalesce(v, 0), sum(coalesce(v, 0)) over ()) as ratio_to_report from a
