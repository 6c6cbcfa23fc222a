package yingke.capability.seal.sources;

import yingke.capability.seal.SealKind;
import yingke.capability.seal.structure.ElectronicSeal;
import yingke.kernel.crypto.Credential;
import yingke.kernel.organization.Department;

/**
 * Somebody who hands over a seal. In production the seals of government are made by the national
 * unified e-seal system (国家政务服务平台统一电子印章系统) and brought here as files ({@link SealFiles}); the
 * demonstration makes its own ({@link DistrictMint}).
 */
public interface SealSource {
  /** MADE or IMPORTED, as it stands in the list. */
  String id();

  Delivery deliver(Department department, SealKind kind);

  /** A seal with the key of the one who may use it. */
  record Delivery(ElectronicSeal seal, Credential user) {}
}
