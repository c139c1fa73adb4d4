/**
 * What the REST interfaces of the portals have in common: how answers and problems are written, who
 * gets in, and what makes a repeated request harmless. A portal with REST derives the two
 * providers.
 */
package org.saldo.ui.rest;
