package io.peergraph;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ends the application before the process ends: on a signal everything is closed, and
 * only then run the shutdown hooks of the JVM. They run side by side, and that of the
 * native library which embeds takes away what is still in use, which crashes the process.
 */
final class OrderlyEnd implements ApplicationListener<ApplicationPreparedEvent> {

	/** What a process ends with that is ended by that signal. */
	private static final Map<String, Integer> SIGNALS = Map.of("HUP", 129, "INT", 130, "TERM", 143);

	private final AtomicBoolean ending = new AtomicBoolean();

	private volatile @Nullable ConfigurableApplicationContext context;

	private OrderlyEnd() {
	}

	/**
	 * {@return what ends the application to which it listens when this process is asked
	 * to end}
	 */
	static OrderlyEnd onSignals() {
		OrderlyEnd end = new OrderlyEnd();
		SIGNALS.forEach(end::on);
		return end;
	}

	@Override
	public void onApplicationEvent(ApplicationPreparedEvent event) {
		this.context = event.getApplicationContext();
	}

	// The API of signals is not exported to the compiler, hence by name.
	private void on(String name, int status) {
		try {
			Class<?> signal = Class.forName("sun.misc.Signal");
			Class<?> handler = Class.forName("sun.misc.SignalHandler");
			Object ending = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] { handler },
					(proxy, method, arguments) -> {
						end(status);
						return null;
					});
			signal.getMethod("handle", signal, handler)
				.invoke(null, signal.getConstructor(String.class).newInstance(name), ending);
		}
		catch (ReflectiveOperationException ex) {
			// Then the JVM ends by itself, as always.
		}
	}

	/**
	 * Closes the application and ends this process, once. Handlers of signals are
	 * daemons, and a JVM whose other threads closing has ended ends by itself, with
	 * status 0: hence a thread of its own.
	 * @param status with which it ends
	 */
	void end(int status) {
		if (this.ending.compareAndSet(false, true)) {
			Thread.ofPlatform().daemon(false).name("orderly-end").start(() -> {
				ConfigurableApplicationContext last = this.context;
				if (last != null) {
					last.close();
				}
				System.exit(status);
			});
		}
	}

}
