/**
 * Outside accountants and auditors: people who read the books of named creditors for a time, and
 * change nothing. What they may call is marked {@code OpenToOutside}; the gate lets nothing else
 * through.
 */
package org.saldo.actor.outside;
