package io.peergraph.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.jspecify.annotations.Nullable;

/**
 * A call of the driver, of one of its sessions or transactions, that somebody stands in
 * the way of and may let through.
 */
final class DriverCall {

	private static final Object[] NONE = {};

	private final Object target;

	private final Method method;

	private final Object[] arguments;

	DriverCall(Object target, Method method, Object[] arguments) {
		this.target = target;
		this.method = method;
		this.arguments = arguments;
	}

	/**
	 * {@return the same object, all of whose calls go through somebody's hands}
	 * @param type of the object, an interface
	 * @param target the object
	 * @param interceptor answers the calls
	 */
	static <T> T intercept(Class<T> type, T target, Interceptor interceptor) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(_, method, arguments) -> interceptor
					.answer(new DriverCall(target, method, (arguments != null) ? arguments : NONE))));
	}

	Method method() {
		return this.method;
	}

	Object[] arguments() {
		return this.arguments;
	}

	/**
	 * {@return the name of the method}
	 */
	String name() {
		return this.method.getName();
	}

	/**
	 * {@return what the call answers when it is let through}
	 */
	@Nullable Object proceed() throws Throwable {
		try {
			return this.method.invoke(this.target, this.arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/** Answers calls. */
	interface Interceptor {

		/**
		 * {@return what the caller gets}
		 * @param call what is called
		 */
		@Nullable Object answer(DriverCall call) throws Throwable;

	}

}
