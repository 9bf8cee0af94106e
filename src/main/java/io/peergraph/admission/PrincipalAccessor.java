package io.peergraph.admission;

import io.micrometer.context.ThreadLocalAccessor;
import io.peergraph.access.Principal;
import org.jspecify.annotations.Nullable;

/** Tells the threads that work for an execution who asked for it. */
final class PrincipalAccessor implements ThreadLocalAccessor<Principal> {

	@Override
	public Object key() {
		return Gate.CALLER;
	}

	// Where nobody asked there is nothing to carry over.
	@Override
	public @Nullable Principal getValue() {
		Principal current = Principal.current();
		return current.equals(Principal.NOBODY) ? null : current;
	}

	@Override
	public void setValue(Principal principal) {
		Principal.use(principal);
	}

	@Override
	public void setValue() {
		Principal.use(null);
	}

}
