set timezone interval '-8 hours';
set local timezone to interval '5 hours';
set timezone = interval '1:30' hour to minute;
set time zone interval '30 minutes';
set timezone to '-8:00';
set session timezone = '+7:30';
set time zone '-08:00';
set timezone to 'America/New_York';
set timezone to 'PST8';
set timezone to '-8';
set timezone to default;
select '-8:00' as timezone
