package yingke;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The one program of the district: kernel, capabilities and systems in a single process. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Yingke {
  public static void main(String[] arguments) {
    SpringApplication.run(Yingke.class, arguments);
  }
}
