/** Passwords of ten characters and more that head every published list; compared in lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 123456789a 123456789q 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc
  q1w2e3r4t5 q1w2e3r4t5y6 qwertyuiop qwertyuiop1 qwerty1234 qwerty12345 qwerty123456 qwertyuiop123 asdfghjkl1 asdfghjkl123
  password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 password123! passwort123 motdepasse contraseña
  iloveyou12 iloveyou123 1111111111 0000000000 1212121212 1234512345 1122334455 1234554321 abcdefghij abcdefghijk
  abcd123456 abc1234567 abcdef1234 a123456789 zxcvbnm123 welcome123 welcome1234 welcome2024 welcome2025 welcome2026
  letmein123 letmein1234 football123 baseball123 basketball superman123 princess123 sunshine123 dragon1234 monkey1234
  charlie123 jennifer123 michelle123 changeme12 changeme123 changeme1234 administrator admin12345 admin123456 secret1234
  secret12345 summer2024 summer2025 summer2026 winter2024 winter2025 winter2026 newsroom12 newsroom123 journalist factchecker
  factcheck123 tickmark12 tickmark123 tickmark1234 correcthorsebatterystaple`.split(/\s+/),
);
