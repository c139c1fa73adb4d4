/**
 * How long documents and messages are kept, and their deletion.
 *
 * <p>A <em>rule</em> says for a kind how many full calendar years something is kept after the year
 * of its date (section 147 (4) AO, section 257 (5) HGB); without a rule nothing is ever deleted. A
 * <em>night</em> erases what is past its time: bytes and personal words go, a row with kind, hash,
 * size and days stays, so that what refers to it can still be proven. Nothing of a case that is
 * worked, has something open, a title, or a <em>deletion hold</em> is erased, nor what still waits
 * to leave. May use creditor, casefile, correspondence and document.
 */
package org.saldo.retention;
