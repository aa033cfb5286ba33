create schema ${schema};
select '${flyway:user}', '${flyway:defaultSchema}';
