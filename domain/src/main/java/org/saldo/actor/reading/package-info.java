/**
 * Who looked at what: a row for each look at something that is to be logged, added and never
 * changed, sealed day by day, deleted only when older than the setting says.
 */
package org.saldo.actor.reading;
