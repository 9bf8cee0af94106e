package io.peergraph.access;

/**
 * Something that was reached through a view. Who reads a field of it is asked whether it
 * may have that view.
 */
public interface Seen {

	/**
	 * {@return the view through which this was reached}
	 */
	View view();

}
