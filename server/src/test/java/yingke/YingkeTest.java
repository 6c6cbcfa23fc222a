package yingke;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The whole program on a real PostgreSQL of its own, in demo mode. All such tests share one context
 * and one database: make your own data, never count everybody's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("module")
@SpringBootTest(properties = {"yingke.mode=demo", "yingke.demo.cases=0", "yingke.db.connections=8"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE) // an answer can be very long
@ContextConfiguration(initializers = FreshDataDirectory.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface YingkeTest {}
