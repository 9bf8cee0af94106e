package io.peergraph.api;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * One page of something, as Relay's Cursor Connections Specification has it.
 *
 * @param <T> what is listed
 * @param edges the items with their cursors, in order
 * @param pageInfo what lies around them
 * @param totalCount of all items, null when it was not asked for
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, @Nullable Long totalCount) {

	/**
	 * {@return the items without their cursors}
	 */
	public List<T> nodes() {
		return this.edges.stream().map(Edge::node).toList();
	}

	/**
	 * {@return the same page without some items}
	 * @param left tells which items stay
	 */
	public Connection<T> filter(Predicate<T> left) {
		return new Connection<>(this.edges.stream().filter((edge) -> left.test(edge.node())).toList(), this.pageInfo,
				this.totalCount);
	}

	/**
	 * {@return the same page of other items}
	 * @param <U> what is listed then
	 * @param mapping makes one item of another
	 */
	public <U> Connection<U> map(Function<T, U> mapping) {
		return new Connection<>(
				this.edges.stream().map((edge) -> new Edge<>(edge.cursor(), mapping.apply(edge.node()))).toList(),
				this.pageInfo, this.totalCount);
	}

	/**
	 * {@return the same page of the list turned round}
	 */
	public Connection<T> reversed() {
		PageInfo info = this.pageInfo;
		return new Connection<>(this.edges.reversed(),
				new PageInfo(info.hasPreviousPage(), info.hasNextPage(), info.endCursor(), info.startCursor()),
				this.totalCount);
	}

	/**
	 * An item with its place.
	 *
	 * @param <T> what is listed
	 * @param cursor opaque
	 * @param node the item
	 */
	public record Edge<T>(String cursor, T node) {
	}

	/**
	 * What lies around a page.
	 *
	 * @param hasNextPage whether items follow
	 * @param hasPreviousPage whether items precede
	 * @param startCursor of the first item
	 * @param endCursor of the last item
	 */
	public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
			@Nullable String endCursor) {

		static PageInfo of(List<? extends Edge<?>> edges, boolean next, boolean previous) {
			String start = edges.isEmpty() ? null : edges.getFirst().cursor();
			String end = edges.isEmpty() ? null : edges.getLast().cursor();
			return new PageInfo(next, previous, start, end);
		}

	}

}
