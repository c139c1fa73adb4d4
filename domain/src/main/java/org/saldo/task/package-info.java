/** What a person must look at: kind, arguments, owner, due date, outcome. May use tier 0. */
package org.saldo.task;
