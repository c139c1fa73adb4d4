/**
 * How often, when and which way debtors may be contacted: rules as dated data on five levels, of
 * which the most specific one wins, and what they say about a message that is about to leave.
 */
package org.saldo.correspondence.contact;
