set search_path to sales;
set timezone = 'UTC';
