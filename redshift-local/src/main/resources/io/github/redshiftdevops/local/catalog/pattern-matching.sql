-- Regular expressions: the POSIX operators and the functions REGEXP_*
-- https://docs.aws.amazon.com/redshift/latest/dg/pattern-matching-conditions-posix.html

create function pg_catalog.redshift_pattern_limit(what text) returns text
    language plpgsql immutable parallel safe as $$
begin
    raise exception 'a regular expression with % is not supported by the local Redshift', what using errcode = '0A000';
end
$$;

-- PostgreSQL prefers the longest match, Perl the first alternative: that is the same if only one alternative can match.
create function pg_catalog.redshift_one_of(first text, second text) returns boolean
    language sql immutable strict parallel safe
    return case
        when first || second ~ '^[A-Za-z0-9 _@:/-]*$' then not starts_with(lower(second), lower(first))
        else first ~ '^[A-Za-z0-9 _@:/-](?![?*{])' and second ~ '^[A-Za-z0-9 _@:/-](?![?*{])'
            and lower(left(first, 1)) <> lower(left(second, 1))
    end;

-- An escaped character as PostgreSQL wants it, where \b and others mean something else.
create function pg_catalog.redshift_pattern_escape(letter text, perl boolean) returns text
    language sql immutable parallel safe
    return case
        when letter = 'b' then '\y'
        when letter = 'B' then '\Y'
        when letter = 'z' then '\Z'
        when letter ~ '[dDsSwWntrfvaeAx]' or letter !~ '[A-Za-z<>`'']' then '\' || letter
        when perl and letter = 'Z' then '(?=\n?\Z)'
        when perl and letter = 'h' then '[ \t]'
        when perl and letter ~ '[A-Za-z]' then pg_catalog.redshift_pattern_limit('\' || letter)
        when letter = '<' then '\m'
        when letter = '>' then '\M'
        when letter = '`' then '\A'
        when letter in ('''', 'Z') then '\Z'
        else letter
    end;

-- A piece of a pattern: an escaped character, a list in brackets, a quantifier with what follows it, the beginning of a
-- group, or one other character.
create function pg_catalog.redshift_pattern_piece(rest text) returns text
    language sql immutable parallel safe
    return (regexp_match(
        rest,
        '^(?:\\.|\[\^?\]?(?:\[[:.=][a-z]+[:.=]\]|\\.|[^]\\])*\]'
            || '|(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})[*+?]?|\(\?<?[=!:>a-zA-Z#(]?|.)'))[1];

-- Refuses a pattern of Perl's in which the order of alternatives may matter.
create function pg_catalog.redshift_check_alternatives(pattern text) returns void
    language plpgsql immutable strict parallel safe as $$
declare
    rest text := pattern;
    piece text;
    depth integer := 1;
    current text[] := '{""}';
    earlier jsonb[] := '{"[]"}';
begin
    loop
        piece := coalesce(pg_catalog.redshift_pattern_piece(rest), '');
        rest := substr(rest, length(piece) + 1);
        if piece in ('', '|', ')') then
            if exists (
                select from jsonb_array_elements_text(earlier[depth]) as other
                where not pg_catalog.redshift_one_of(other, current[depth]))
            then
                perform pg_catalog.redshift_pattern_limit('alternatives that can match at the same place');
            end if;
        end if;
        exit when piece = '' or piece = ')' and depth = 1;
        if piece = '|' then
            earlier[depth] := earlier[depth] || to_jsonb(current[depth]);
            current[depth] := '';
        elsif piece like '(%' then
            current[depth] := current[depth] || '(';
            depth := depth + 1;
            current[depth] := '';
            earlier[depth] := '[]';
        else
            depth := depth - (piece = ')')::integer;
            current[depth] := current[depth] || piece;
        end if;
    end loop;
end
$$;

-- Refuses what POSIX does not know in Redshift's words: groups that begin with a question mark, and a quantifier of a
-- quantifier.
create function pg_catalog.redshift_check_posix(piece text, pattern text, place integer) returns void
    language plpgsql immutable strict parallel safe as $$
begin
    if piece ~ '^\(\?|^[*+?].|^\{.*\}.' then
        place := place - length(piece) + case when piece like '(?%' then 2 else length(piece) end;
        raise exception 'Invalid preceding regular expression prior to repetition operator.  The error occurred '
            'while parsing the regular expression fragment: ''%>>>HERE>>>%''.',
            substr(left(pattern, place), greatest(place - 9, 1)), substr(pattern, place + 1, 10)
            using errcode = 'XX000';
    end if;
end
$$;

-- Refuses what Perl has and PostgreSQL has not.
create function pg_catalog.redshift_check_perl(piece text) returns void
    language plpgsql immutable strict parallel safe as $$
begin
    if piece like '(?%' and piece !~ '^\(\?(<?[=!]|:)$' then
        perform pg_catalog.redshift_pattern_limit(piece);
    elsif piece ~ '^([*+?]|\{.*\})[*+]$' then
        perform pg_catalog.redshift_pattern_limit('the quantifier ' || piece);
    end if;
end
$$;

-- A pattern of POSIX extended regular expressions, or of Perl's, as one of PostgreSQL's. What PostgreSQL would answer
-- differently is refused.
create function pg_catalog.redshift_pattern(pattern text, perl boolean) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    rest text := pattern;
    piece text;
    result text := '';
    quantifiers text := '';
begin
    if perl and pattern like '%|%' then
        perform pg_catalog.redshift_check_alternatives(pattern);
    end if;
    if pattern !~ '\\|\(\?|[*+?}][*+?{]' then
        return pattern;
    end if;
    while rest <> '' loop
        piece := pg_catalog.redshift_pattern_piece(rest);
        rest := substr(rest, length(piece) + 1);
        if perl then
            perform pg_catalog.redshift_check_perl(piece);
        else
            perform pg_catalog.redshift_check_posix(piece, pattern, length(pattern) - length(rest));
        end if;
        if piece ~ '^([*+?]|\{\d+,\d*\})\??$' then
            quantifiers := quantifiers || case when piece ~ '.\?$' then 'l' else 'g' end;
        end if;
        result := result || case
            when piece ~ '^\\.' then pg_catalog.redshift_pattern_escape(substr(piece, 2), perl)
            else piece
        end;
    end loop;
    if quantifiers ~ 'gl|lg' then
        perform pg_catalog.redshift_pattern_limit('greedy and lazy quantifiers');
    end if;
    return result;
end
$$;

create function pg_catalog.redshift_pattern(pattern text) returns text
    language sql immutable parallel safe
    return pg_catalog.redshift_pattern(pattern, false);

-- The parameters of the functions below, c, i, e and p, as PostgreSQL's flags.

create function pg_catalog.redshift_pattern_flags(parameters text, allowed text) returns text
    language plpgsql immutable strict parallel safe as $$
begin
    if translate(parameters, allowed, '') <> '' then
        raise exception 'invalid regular expression parameter "%"', parameters using errcode = '22023';
    end if;
    return translate(parameters, 'ep', '');
end
$$;

-- The number of the subexpression that is meant: 1 for the first one, 0 for the whole pattern.
create function pg_catalog.redshift_pattern_group(pattern text, parameters text) returns integer
    language sql immutable parallel safe
    return (
        parameters like '%e%'
        and pg_catalog.pg_regexp_replace(
            pattern, '\\.|\[\^?\]?(?:\[[:.=][a-z]+[:.=]\]|\\.|[^]\\])*\]', '', 'g') ~ '\((?!\?)')::integer;

-- REGEXP_COUNT: https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_COUNT.html

create function pg_catalog.regexp_count(source text, pattern text) returns integer
    language sql immutable parallel safe
    return pg_catalog.pg_regexp_count(source, pg_catalog.redshift_pattern(pattern, false));

create function pg_catalog.regexp_count(source text, pattern text, place integer) returns integer
    language sql immutable parallel safe
    return pg_catalog.pg_regexp_count(source, pg_catalog.redshift_pattern(pattern, false), greatest(place, 1));

create function pg_catalog.regexp_count(source text, pattern text, place integer, parameters text) returns integer
    language sql immutable parallel safe
    return pg_catalog.pg_regexp_count(
        source,
        pg_catalog.redshift_pattern(pattern, parameters like '%p%'),
        greatest(place, 1),
        pg_catalog.redshift_pattern_flags(parameters, 'cip'));

-- REGEXP_INSTR: https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_INSTR.html

create function pg_catalog.regexp_instr(
    source text, pattern text, place integer, occurrence integer, behind integer, parameters text) returns integer
    language sql immutable parallel safe
    return case
        when occurrence < 1 then 0
        else pg_catalog.pg_regexp_instr(
            source,
            pg_catalog.redshift_pattern(pattern, parameters like '%p%'),
            greatest(place, 1),
            occurrence,
            (behind <> 0)::integer,
            pg_catalog.redshift_pattern_flags(parameters, 'ciep'),
            pg_catalog.redshift_pattern_group(pattern, parameters))
    end;

create function pg_catalog.regexp_instr(
    source text, pattern text, place integer, occurrence integer, behind integer) returns integer
    language sql immutable parallel safe
    return pg_catalog.regexp_instr(source, pattern, place, occurrence, behind, 'c');

create function pg_catalog.regexp_instr(
    source text, pattern text, place integer, occurrence integer) returns integer
    language sql immutable parallel safe
    return pg_catalog.regexp_instr(source, pattern, place, occurrence, 0, 'c');

create function pg_catalog.regexp_instr(source text, pattern text, place integer) returns integer
    language sql immutable parallel safe
    return pg_catalog.regexp_instr(source, pattern, place, 1, 0, 'c');

create function pg_catalog.regexp_instr(source text, pattern text) returns integer
    language sql immutable parallel safe
    return pg_catalog.regexp_instr(source, pattern, 1, 1, 0, 'c');

-- Empty if nothing matches, NULL if there cannot be so many occurrences.
-- REGEXP_SUBSTR: https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_SUBSTR.html

create function pg_catalog.regexp_substr(
    source text, pattern text, place integer, occurrence integer, parameters text) returns text
    language sql immutable parallel safe
    return case
        when pattern is null or parameters is null then null
        when place > length(source) then ''
        when occurrence between 1 and length(source) then coalesce(
            pg_catalog.pg_regexp_substr(
                source,
                pg_catalog.redshift_pattern(pattern, parameters like '%p%'),
                greatest(place, 1),
                occurrence,
                pg_catalog.redshift_pattern_flags(parameters, 'ciep'),
                pg_catalog.redshift_pattern_group(pattern, parameters)),
            '')
    end;

create function pg_catalog.regexp_substr(
    source text, pattern text, place integer, occurrence integer) returns text
    language sql immutable parallel safe
    return pg_catalog.regexp_substr(source, pattern, place, occurrence, 'c');

create function pg_catalog.regexp_substr(source text, pattern text, place integer) returns text
    language sql immutable parallel safe
    return pg_catalog.regexp_substr(source, pattern, place, 1, 'c');

create function pg_catalog.regexp_substr(source text, pattern text) returns text
    language sql immutable parallel safe
    return pg_catalog.regexp_substr(source, pattern, 1, 1, 'c');

-- Every match is replaced. In the replacement $1 is the first subexpression, $0 and $& are the match; what a backslash
-- means there is not documented.
-- REGEXP_REPLACE: https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_REPLACE.html

create function pg_catalog.redshift_replacement(replacement text) returns text
    language plpgsql immutable strict parallel safe as $body$
begin
    if replacement like '%\\%' then
        raise exception 'a backslash in the replacement of regexp_replace is not supported by the local Redshift'
            using errcode = '0A000', hint = 'write $1 for the first subexpression, or use replace';
    elsif replacement not like '%$%' then
        return replacement;
    end if;
    -- $$ is a dollar
    return replace(
        pg_catalog.pg_regexp_replace(
            replace(replace(replacement, '$$', E'\x01'), '$0', '$&'), '\$([1-9&])', '\\\1', 'g'),
        E'\x01', '$');
end
$body$;

create function pg_catalog.regexp_replace(
    source text, pattern text, replacement text, place integer, parameters text) returns text
    language sql immutable parallel safe
    return pg_catalog.pg_regexp_replace(
        source,
        pg_catalog.redshift_pattern(pattern, parameters like '%p%'),
        pg_catalog.redshift_replacement(replacement),
        greatest(place, 1),
        0,
        pg_catalog.redshift_pattern_flags(parameters, 'cip'));

create function pg_catalog.regexp_replace(
    source text, pattern text, replacement text, place integer) returns text
    language sql immutable parallel safe
    return pg_catalog.regexp_replace(source, pattern, replacement, place, 'c');

create function pg_catalog.regexp_replace(source text, pattern text, replacement text) returns text
    language sql immutable parallel safe
    return pg_catalog.regexp_replace(source, pattern, replacement, 1, 'c');

create function pg_catalog.regexp_replace(source text, pattern text) returns text
    language sql immutable parallel safe
    return pg_catalog.regexp_replace(source, pattern, '', 1, 'c');
