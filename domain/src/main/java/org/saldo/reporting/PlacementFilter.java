package org.saldo.reporting;

import org.saldo.agency.PlacementState;

/**
 * Which placements a list shows.
 *
 * @param q part of a number of placement or case or of the debtor's name; null for all
 * @param state null for all
 * @param agency key of an agency, null for all
 */
public record PlacementFilter(String q, PlacementState state, String agency) {}
