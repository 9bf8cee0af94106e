package io.peergraph.api;

import io.peergraph.access.View;

/** Knows whether there is what a view shows. */
public interface ViewCheck {

	/**
	 * {@return whether there is a workspace that is seen so}
	 * @param view of a workspace that may be gone
	 */
	boolean isThere(View view);

}
