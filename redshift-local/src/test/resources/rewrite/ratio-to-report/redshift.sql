create table a (g int, v int);
select ratio_to_report(v) over (partition by g), ratio_to_report(nvl(v, 0)) over () as ratio_to_report from a
