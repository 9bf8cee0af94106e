package io.peergraph.fact;

import java.time.ZonedDateTime;

/** Whom new facts are about, and what makes them. */
record Subject(String workspace, String about, String derivedBy, ZonedDateTime now) {
}
