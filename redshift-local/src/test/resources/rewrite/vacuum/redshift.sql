create table a (id int);
vacuum a;
vacuum full a;
vacuum sort only a to 75 percent;
vacuum delete only a;
vacuum reindex a;
vacuum recluster a boost;
vacuum full a to 99 percent boost
