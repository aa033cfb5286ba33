package io.github.redshiftdevops.core.drift;

import java.util.List;
import java.util.Optional;

/** Something that the catalog of a database has. Statements end without a semicolon; what begins with two dashes is none. */
sealed interface CatalogObject permits Namespace, Table, View, Routine, Grant, DefaultPrivilege, Remark {

    Id id();

    /** The object without which there is none of this; empty if it stands for itself. */
    Optional<Id> owner();

    /** What makes it in a database that lacks it. */
    List<String> createSql();

    /** What removes it. */
    List<String> dropSql();

    /** What differs in the object of the same id that the database has. */
    List<Change> changes(CatalogObject actual);
}
