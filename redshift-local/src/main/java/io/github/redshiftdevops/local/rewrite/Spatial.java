package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.HashSet;
import java.util.Set;

/**
 * Spatial functions and the types GEOMETRY and GEOGRAPHY, which Redshift has: the local Redshift has not.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/geospatial-functions.html">Spatial functions</a>
 */
final class Spatial implements Refusal {

    private static final Set<String> TYPES = Set.of("geometry", "geography");

    private static final Set<String> FUNCTIONS =
            Set.of(("addbbox dropbbox geometrytype supportsbbox h3_boundary h3_center"
                            + " h3_fromlonglat h3_frompoint h3_polyfill st_addpoint st_angle st_area st_asbinary st_asewkb"
                            + " st_asewkt st_asgeojson st_ashexewkb st_ashexwkb st_astext st_azimuth st_boundary st_buffer"
                            + " st_centroid st_collect st_contains st_containsproperly st_convexhull st_coveredby st_covers"
                            + " st_crosses st_dimension st_disjoint st_distance st_distancesphere st_dwithin st_endpoint"
                            + " st_envelope st_equals st_exteriorring st_force2d st_force3d st_force3dm st_force3dz"
                            + " st_force4d st_geogfromtext st_geogfromwkb st_geohash st_geometryn st_geometrytype"
                            + " st_geomfromewkb st_geomfromewkt st_geomfromgeohash st_geomfromgeojson st_geomfromgeosquare"
                            + " st_geomfromtext st_geomfromwkb st_geosquare st_interiorringn st_intersection st_intersects"
                            + " st_isclosed st_iscollection st_isempty st_ispolygonccw st_ispolygoncw st_isring st_issimple"
                            + " st_isvalid st_length st_length2d st_lengthsphere st_linefrommultipoint"
                            + " st_lineinterpolatepoint st_m st_makeenvelope st_makeline st_makepoint st_makepolygon"
                            + " st_memsize st_mmax st_mmin st_multi st_ndims st_npoints st_nrings st_numgeometries"
                            + " st_numinteriorrings st_numpoints st_perimeter st_perimeter2d st_point st_pointn st_points"
                            + " st_polygon st_removepoint st_reverse st_setpoint st_setsrid st_simplify st_srid"
                            + " st_startpoint st_touches st_transform st_union st_within st_x st_xmax st_xmin st_y st_ymax"
                            + " st_ymin st_z st_zmax st_zmin")
                    .split(" "));

    @Override
    public Set<String> triggers() {
        Set<String> all = new HashSet<>(FUNCTIONS);
        all.addAll(TYPES);
        return all;
    }

    @Override
    public void check(Source source, int at) {
        boolean type = source.place(at) == Place.COLUMN_TYPE || source.place(at) == Place.CAST_TYPE;
        boolean called = source.isCall(at) && !source.is(at - 1, "function") && !source.is(at - 1, ".");
        if (TYPES.contains(source.key(at)) ? type : called) {
            String name = (type ? "type " : "function ") + source.key(at);
            throw source.error(
                    at,
                    Problem.of(type ? "42704" : "0A000", name + " is not supported by the local Redshift")
                            .withHint("test what is spatial on a cluster"));
        }
    }
}
