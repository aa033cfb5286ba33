set time zone interval '-8 hours';
set local time zone interval '5 hours';
set time zone interval '1:30' hour to minute;
set time zone interval '30 minutes';
set time zone interval '-8:00' hour to minute;
set session time zone interval '+7:30' hour to minute;
set time zone interval '-08:00' hour to minute;
set timezone to 'America/New_York';
set timezone to 'PST8';
set timezone to '-8';
set timezone to default;
select '-8:00' as timezone
