package io.peergraph.bookmark;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/** Tells the threads that work for an execution after which writes it reads. */
final class RequestBookmarksAccessor implements ThreadLocalAccessor<RequestBookmarks> {

	@Override
	public Object key() {
		return RequestBookmarks.KEY;
	}

	@Override
	public @Nullable RequestBookmarks getValue() {
		return RequestBookmarks.current();
	}

	@Override
	public void setValue(RequestBookmarks request) {
		RequestBookmarks.use(request);
	}

	@Override
	public void setValue() {
		RequestBookmarks.use(null);
	}

}
