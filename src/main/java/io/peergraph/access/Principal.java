package io.peergraph.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param key the id of the key it called with, or {@code jwt:} and the subject of its
 * token; null without any
 * @param grant what it may touch
 * @param writes whether it may also change what it may touch
 * @param until when that ends, null for never
 * @param means by what it was let in
 */
public record Principal(@Nullable String key, Grant grant, boolean writes, @Nullable Instant until, Means means) {

	/** Who may do nothing. */
	public static final Principal NOBODY = new Principal(null, new Grant.Nothing(), false, null, Means.NONE);

	/** Whoever calls where no key is asked for. */
	public static final Principal ANYBODY = new Principal(null, new Grant.Everything(), true, null, Means.NONE);

	// Inherited by no thread: what works for a caller is told so.
	private static final ThreadLocal<@Nullable Principal> CURRENT = new ThreadLocal<>();

	/**
	 * {@return who asked for what this thread does; nobody where that was not said}
	 */
	public static Principal current() {
		Principal current = CURRENT.get();
		return (current != null) ? current : NOBODY;
	}

	/**
	 * Says for whom this thread works from now on.
	 * @param principal who asked, null for nobody any more
	 */
	public static void use(@Nullable Principal principal) {
		if (principal != null) {
			CURRENT.set(principal);
		}
		else {
			CURRENT.remove();
		}
	}

	/**
	 * {@return the same, who came by a ticket}
	 */
	public Principal byTicket() {
		return new Principal(this.key, this.grant, this.writes, this.until, Means.TICKET);
	}

	/**
	 * {@return how the caller sees the workspace of that name}
	 * @param workspace its name, which need not be one that is there
	 */
	public View view(String workspace) {
		return this.grant.view(workspace);
	}

	/**
	 * {@return the view that the caller has in place of another, which somebody had who
	 * passed something on: the same where the caller may have it, else its own, or
	 * {@link View#nowhere()}}
	 * @param other a view that may be anybody's
	 */
	public View inPlaceOf(View other) {
		View own = view(other.workspace());
		return switch (other) {
			case View.Whole _ -> own;
			case View.Witnessed witnessed ->
				own.allows(witnessed.peer()) ? own.through(witnessed.peer()) : View.nowhere();
		};
	}

}
