package yingke.capability.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.procedures.Action;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.files.Files;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.WrongField;

/** Whether opinion, files and form are as an action asks for them. */
@Component
class DeedRules {
  private static final int LONGEST_OPINION = 2000;
  private static final int MOST_FILES = 20;

  private final Files files;

  DeedRules(Files files) {
    this.files = files;
  }

  void check(Action action, ActOnCase asked, Caller caller) {
    var opinion = asked.opinion();
    if (action.opinionRequired() && (opinion == null || opinion.isBlank()))
      throw new BadInput("opinion-missing", "opinion", "请填写“" + action.title() + "”的意见或理由");
    checkWords(opinion);
    if (action.filesRequired() && asked.files().isEmpty())
      throw new BadInput("files-missing", "files", "请上传“" + action.title() + "”所需的附件");
    if (asked.files().size() > MOST_FILES)
      throw new BadInput("files-too-many", "files", "附件最多 " + MOST_FILES + " 个，请合并后上传");
    if (caller.subject().kind() != SubjectRef.Kind.SYSTEM) asked.files().forEach(files::getOwn);
    var form = action.form();
    var wrong = form == null ? List.<WrongField>of() : form.check(asked.form());
    if (!wrong.isEmpty()) throw new BadInput("invalid-fields", "有内容填写不正确，请按提示修改", wrong);
    if (form == null && !asked.form().isEmpty())
      throw new BadInput("form-unexpected", "form", "“" + action.title() + "”没有需要填写的表单，请刷新页面");
  }

  /** Whatever somebody writes on a case is repeated in documents, messages and timelines. */
  static void checkWords(@Nullable String opinion) {
    if (opinion != null && opinion.length() > LONGEST_OPINION)
      throw new BadInput("opinion-too-long", "opinion", "意见最多 " + LONGEST_OPINION + " 个字，请精简");
    if (opinion != null && IdNumber.isIn(opinion))
      throw new BadInput("opinion-personal", "opinion", "意见会出现在文书、短信和办理过程里，请不要写身份证号码，写姓名就可以");
  }
}
